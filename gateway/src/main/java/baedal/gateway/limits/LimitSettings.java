package baedal.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What one caller may ask for, per gateway instance.
 *
 * @param account of an account with a good token
 * @param address of an address, by callers without one
 * @param logIn of an address, at the doors where passwords are tried
 * @param streams open at once, per account
 */
@ConfigurationProperties("baedal.gateway.limits")
record LimitSettings(Rate account, Rate address, Rate logIn, int streams) {

    /** @param perSecond what is given back each second, up to {@code burst} */
    record Rate(long perSecond, long burst) {}
}
