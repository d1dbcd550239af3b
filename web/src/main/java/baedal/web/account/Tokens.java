package baedal.web.account;

/** A log-in, as the API hands it out. */
record Tokens(String accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "Tokens";
    }
}
