package org.garant.core.agreement;

import java.util.List;

/**
 * Why a verdict is what it is, for machines; prose is made from it elsewhere.
 *
 * @param code what kind of reason
 * @param parameters what {@link Code} says of it: ids as they are, numbers in decimal digits
 */
public record Reason(Code code, List<String> parameters) {
  public Reason {
    parameters = List.copyOf(parameters);
  }

  static Reason of(Code code, String... parameters) {
    return new Reason(code, List.of(parameters));
  }

  /** Kinds of reason, with their parameters. */
  public enum Code implements Coded {
    /** The event lies wholly outside the window. Parameter: window id. */
    OUTSIDE_WINDOW,
    /** The window was open, the agreement was not in force. No parameter. */
    NOT_IN_FORCE,
    /** The place lies wholly outside the zone. Parameter: zone id. */
    OUTSIDE_ZONE,
    /** The reading takes the place out of the zone. Parameter: id of the zone taken out. */
    OUTSIDE_BY_READING,
    /** It was none of the acts that the provision names. No parameter. */
    OTHER_ACT,
    /** The sources word it as an act of a party that is not bound. Parameter: share, ppm. */
    ACTS_BY_OTHER_PARTY,
    /** The text does not define the zone. Parameter: zone id. */
    ZONE_UNSPECIFIED,
    /** The zone's shape is not known for that time. Parameter: zone id. */
    ZONE_NOT_VALID_THEN,
    /** The place is a region whose outline is not known. Parameter: region id. */
    REGION_UNKNOWN,
    /** The time may lie outside. Parameter: probability that it lies inside, ppm. */
    TIME_UNCERTAIN,
    /**
     * The instant of release counts and no source gives it. Parameter: largest probability, ppm,
     * that the time lies inside whatever the release was.
     */
    RELEASE_TIME_NOT_RECORDED,
    /** The place is an area partly outside. Parameter: probability that it lies inside, ppm. */
    PLACE_WIDE,
    /** The point lies near the zone's edge. Parameter: probability that it lies inside, ppm. */
    PLACE_NEAR_EDGE,
    /** The zone's shape was drawn for want of one in the text. Parameter: zone id. */
    ZONE_ILLUSTRATIVE,
    /**
     * The provision is about one kind of object, and no source says what was hit. Parameter: the
     * kind.
     */
    OBJECT_NOT_RECORDED,
    /**
     * A source's wording names the kind of object, which is not to say that it was hit. Parameters:
     * the kind; probability, ppm.
     */
    OBJECT_UNCERTAIN,
    /** Which act it was is too uncertain for the standard. Parameter: probability, ppm. */
    ACT_UNCERTAIN,
    /** That it happened is too uncertain for the standard. Parameter: probability, ppm. */
    EXISTENCE_UNCERTAIN,
    /** Fewer groups of evidence than the provision asks for. Parameters: groups, groups needed. */
    TOO_FEW_SOURCES,
    /** All evidence goes back to one source; more are needed. Parameter: groups needed. */
    ONE_SOURCE_ONLY,
    /**
     * The standard is met if the parts are independent, not under every dependence. Parameters:
     * lower bound, ppm; standard, ppm.
     */
    BOUNDS_CROSS_STANDARD,
    /** An exception may be claimed; people decide. Parameter: exception id. */
    SELF_DEFENCE_CLAIM_OPEN,
    /**
     * It fits an activity that was announced in time. Parameters: notice id; probability that it is
     * covered, ppm.
     */
    FITS_NOTICE,
    /**
     * An activity was announced that may cover it, and the rule applies all the same: the fit is
     * too weak. Parameters: notice id; probability that it is covered, ppm.
     */
    NOTICE_MAY_COVER,
    /**
     * An activity was announced that may cover it, later than the text asks. Parameters: notice id;
     * probability that it is covered, ppm.
     */
    NOTICE_LATE,
    /**
     * The provision depends on another's being kept; it lapses only by a finding that people
     * signed. Parameter: the other provision's id.
     */
    LAPSES_BY_FINDING_ONLY,
    /** The sources do not say whose forces acted. Parameter: unstated share, ppm. */
    ACTOR_UNSTATED,
    /** The sources name several sides and none clearly. Parameter: share of those bound, ppm. */
    ACTOR_DISPUTED;

    @Override
    public String code() {
      return Coded.spelling(this);
    }
  }
}
