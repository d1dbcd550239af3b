package baedal.delivery.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The part of an address that tells a rider where it goes without telling where someone lives: province or city, and district. */
final class Area {

    private static final Pattern PROVINCE =
            Pattern.compile("서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|[가-힣]+(시|도)");
    private static final Pattern DISTRICT = Pattern.compile("[가-힣]+(시|군|구)");

    private Area() {}

    /** Empty when the address begins with neither. */
    static String of(String address) {
        List<String> known = new ArrayList<>();
        for (String word : address.strip().split("\\s+", -1)) {
            boolean belongs = DISTRICT.matcher(word).matches()
                    || known.isEmpty() && PROVINCE.matcher(word).matches();
            if (!belongs) {
                break;
            }
            known.add(word);
        }
        return String.join(" ", known);
    }
}
