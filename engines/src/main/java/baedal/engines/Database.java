package baedal.engines;

/** Where one service keeps its rows: a database and the role that alone may use it, both of one name. */
public record Database(String url, String user, String password) {

    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
