package baedal.web.owner;

/** The board's columns, from left to right. */
enum Column {
    RECEIVED,
    ACCEPTED,
    COOKING,
    COOKED,
    ENDED
}
