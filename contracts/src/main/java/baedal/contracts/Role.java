package baedal.contracts;

/** What an account may do. {@code SERVICE} is one service calling another; no person has it. */
public enum Role {
    CUSTOMER,
    OWNER,
    RIDER,
    OPERATOR,
    SERVICE
}
