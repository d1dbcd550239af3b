package baedal.web.customer;

/** What one may be hungry for; {@link #word()} is how stores are marked. */
enum Category {
    CHICKEN("치킨"),
    KOREAN("한식"),
    SNACKS("분식"),
    CHINESE("중식"),
    PIZZA("피자"),
    JAPANESE("일식"),
    BURGER("버거"),
    DESSERT("카페·디저트"),
    WESTERN("양식"),
    ASIAN("아시안"),
    JOKBAL("족발·보쌈"),
    MEAT("고기"),
    LUNCHBOX("도시락"),
    SALAD("샐러드");

    private final String word;

    Category(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
