package baedal.web.customer;

/** A place that everybody in Seoul knows, to say roughly where an address is. */
record Landmark(String korean, String english, double lat, double lng) {

    public String in(String language) {
        return language.equals("en") ? english : korean;
    }

    public String point() {
        return lat + "," + lng;
    }
}
