package baedal.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount of money in whole won, never negative. A plain number in JSON. */
public record Won(@JsonValue long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    public Won {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
    }

    @JsonCreator
    public static Won of(long amount) {
        return new Won(amount);
    }

    /** @throws ArithmeticException on overflow */
    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    /** @throws ArithmeticException on overflow */
    public Won times(int quantity) {
        return new Won(Math.multiplyExact(amount, quantity));
    }

    public boolean isLessThan(Won other) {
        return amount < other.amount;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return String.format("%,d", amount) + "원";
    }
}
