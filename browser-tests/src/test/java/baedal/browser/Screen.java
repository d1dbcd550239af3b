package baedal.browser;

/** What people hold in their hands; CSS pixels. */
enum Screen {
    PHONE(390, 844, true),
    TABLET(1280, 800, true),
    DESKTOP(1440, 900, false);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
