package baedal.web.site;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** People would rather look than read: which drawing shows a dish, found by a word in its name, else by its store's category. */
@Component("pictures")
public class Pictures {

    private static final List<Drawing> DRAWINGS = List.of(
            // what is said first wins: a chicken burger is a burger
            new Drawing("burger", "버거|burger"),
            new Drawing("pizza", "피자|마르게리타|포르마지|페퍼로니|고르곤졸라|pizza"),
            new Drawing("chickenbox", "닭강정|순살|뿌링|똥집"),
            new Drawing("stew", "찌개|전골|찜닭|술국|부대|갈비찜"),
            new Drawing("salad", "샐러드|포케|볼$|리코타|salad|poke"),
            new Drawing("chicken", "치킨|통닭|파닭|닭봉|윙|chicken"),
            new Drawing("sushi", "초밥|스시|사시미|회$|sushi"),
            new Drawing("katsu", "카츠|돈까스|돈가스|탕수육|꿔바로우|멘보샤|katsu"),
            new Drawing("tteokbokki", "떡볶이"),
            new Drawing("gimbap", "김밥"),
            new Drawing("riceball", "주먹밥"),
            new Drawing("dumplings", "만두|교자|딤섬|dumpling"),
            new Drawing("jajang", "짜장"),
            new Drawing("jjamppong", "짬뽕|마라"),
            new Drawing("ramen", "라멘|라면|우동|모밀|소바|ramen"),
            new Drawing("noodles", "국수|막국수|냉면|쌀국수|팟타이"),
            new Drawing("pasta", "파스타|봉골레|알리오|리소토|pasta"),
            new Drawing("fries", "감자튀김|튀김|어니언링|치즈스틱|치즈볼|fries"),
            new Drawing("jokbal", "족발|보쌈|수육|모둠 순대|순대$"),
            new Drawing("soup", "국밥|순대국|해장국|곰탕|설렁탕|탕$|국$|죽"),
            new Drawing("bibimbap", "비빔밥|볶음밥|덮밥|사케동|카레|제육|밥$|동$"),
            new Drawing("eggroll", "계란말이|오믈렛"),
            new Drawing("coffee", "아메리카노|라떼|콜드브루|커피|에스프레소|coffee|latte"),
            new Drawing("cake", "케이크|크로플|와플|빵|마카롱|쿠키|타르트|cake"),
            new Drawing("shake", "셰이크|쿨피스|스무디|에이드|주스|빙수"),
            new Drawing("cola", "콜라|스프라이트|사이다|환타|맥주|소주|음료|cola"));

    private static final List<Drawing> CATEGORIES = List.of(
            new Drawing("chicken", "치킨"),
            new Drawing("jajang", "중식"),
            new Drawing("sushi", "일식"),
            new Drawing("pizza", "피자"),
            new Drawing("burger", "버거"),
            new Drawing("tteokbokki", "분식"),
            new Drawing("pasta", "양식"),
            new Drawing("salad", "샐러드"),
            new Drawing("jokbal", "족발"),
            new Drawing("cake", "디저트"),
            new Drawing("coffee", "카페"),
            new Drawing("noodles", "아시안"),
            new Drawing("bibimbap", "한식"));

    public String of(String dish, String category) {
        return DRAWINGS.stream()
                .filter(drawing -> drawing.fits(dish))
                .findFirst()
                .map(Drawing::file)
                .orElseGet(() -> ofCategory(category));
    }

    public String ofCategory(String category) {
        return CATEGORIES.stream()
                .filter(drawing -> drawing.fits(category))
                .findFirst()
                .map(Drawing::file)
                .orElse("/dishes/plate.svg");
    }

    private record Drawing(String name, java.util.regex.Pattern words) {

        Drawing(String name, String words) {
            this(name, java.util.regex.Pattern.compile(words));
        }

        boolean fits(String text) {
            return words.matcher(text.toLowerCase(Locale.ROOT)).find();
        }

        String file() {
            return "/dishes/" + name + ".svg";
        }
    }
}
