package io.servicecard.loyalty.earning.domain;

import java.math.BigInteger;

/**
 * An exact number of points before the one rounding, not negative.
 *
 * @param numerator without a common factor with the denominator
 * @param denominator more than 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {
    /** Nothing. */
    public static final Fraction ZERO = whole(0);

    /** Reduces it. */
    public Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a fraction of points is not negative");
        }
        var common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A whole number. */
    public static Fraction whole(long value) {
        return of(value, 1);
    }

    /** One number of another. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; the other is more than 0. */
    public Fraction per(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** What is missing to one; it is at most one. */
    public Fraction rest() {
        return new Fraction(denominator.subtract(numerator), denominator);
    }

    /** Whether it is more than the other. */
    public boolean exceeds(Fraction other) {
        return numerator
                        .multiply(other.denominator)
                        .compareTo(other.numerator.multiply(denominator))
                > 0;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /**
     * Rounded down.
     *
     * @throws EarningRefused.TooManyPoints when no account can hold so many
     */
    public long floor() {
        var floor = numerator.divide(denominator);
        if (floor.bitLength() >= Long.SIZE) {
            throw new EarningRefused.TooManyPoints();
        }
        return floor.longValue();
    }

    /** For people: {@code 45} or {@code 45/2}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}
