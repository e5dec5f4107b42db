namespace RepairWorkflows.Repairs;

/// <content>Clocks, policies and calendars.</content>
public static partial class RepairErrors
{
    /// <summary>There is no clock policy of that name.</summary>
    public const string ClockPolicyUnknown = "clock.policy-unknown";

    /// <summary>No such clock runs.</summary>
    public const string ClockNotRunning = "clock.not-running";

    /// <summary>The clock is not on hold.</summary>
    public const string ClockNotOnHold = "clock.not-on-hold";

    /// <summary>The calendar has no working day within a year.</summary>
    public const string CalendarWithoutWork = "calendar.without-work";

    /// <summary>The calendar has mistakes; each place is named.</summary>
    public const string CalendarInvalid = "calendar.invalid";

    /// <summary>The name of a calendar or policy has other signs than it may.</summary>
    public const string CalendarNameMalformed = "calendar.name-malformed";

    /// <summary>There is no such time zone.</summary>
    public const string CalendarZoneUnknown = "calendar.zone-unknown";

    /// <summary>A working window cannot be read.</summary>
    public const string CalendarWindowMalformed = "calendar.window-malformed";

    /// <summary>Working windows of a day overlap, or are out of order.</summary>
    public const string CalendarWindowsOverlap = "calendar.windows-overlap";

    /// <summary>What a full day is makes no sense.</summary>
    public const string CalendarFullDayOutOfRange = "calendar.full-day-out-of-range";

    /// <summary>Weeks are out of order, or the first does not hold from ever.</summary>
    public const string CalendarWeeksUnordered = "calendar.weeks-unordered";

    /// <summary>The calendar has no such day type.</summary>
    public const string CalendarTypeUnknown = "calendar.type-unknown";

    /// <summary>A day is there twice.</summary>
    public const string CalendarDayTwice = "calendar.day-twice";

    /// <summary>A year, a day type, a weekday or a setting is there twice.</summary>
    public const string CalendarSaidTwice = "calendar.said-twice";

    /// <summary>A day type is called what cannot be told from a day off, or cannot be read.</summary>
    public const string CalendarTypeNameMalformed = "calendar.type-name-malformed";

    /// <summary>The site's calendar has another time zone than the site.</summary>
    public const string CalendarZoneOfSite = "calendar.zone-of-site";

    /// <summary>A day, weekday or year cannot be read.</summary>
    public const string CalendarDateMalformed = "calendar.date-malformed";

    /// <summary>A day lies in a year that is not among those announced.</summary>
    public const string CalendarYearUnannounced = "calendar.year-unannounced";

    /// <summary>There is no such calendar.</summary>
    public const string CalendarUnknown = "calendar.unknown";

    /// <summary>The rows do not begin with their header.</summary>
    public const string CsvHeaderMissing = "calendar.csv-header";

    /// <summary>A row is of no known kind.</summary>
    public const string CsvRecordUnknown = "calendar.csv-record";

    /// <summary>The policy has mistakes; each place is named.</summary>
    public const string ClockPolicyInvalid = "clock.policy-invalid";

    /// <summary>A length says nothing, or several things.</summary>
    public const string ClockLengthMissing = "clock.length-missing";

    /// <summary>A length is zero, negative or longer than 366 days.</summary>
    public const string ClockLengthOutOfRange = "clock.length-out-of-range";

    /// <summary>A policy has no limit, or several.</summary>
    public const string ClockLimitMissing = "clock.limit-missing";

    /// <summary>A stage says nothing of where it is, or two things.</summary>
    public const string ClockStageMalformed = "clock.stage-malformed";

    /// <summary>A stage is there twice.</summary>
    public const string ClockStageTwice = "clock.stage-twice";

    /// <summary>A stage after the limit tells nobody and does nothing.</summary>
    public const string ClockStageWithoutMeaning = "clock.stage-without-meaning";

    /// <summary>A short length has a stage that is not in percent.</summary>
    public const string ClockOffsetTooShort = "clock.offset-too-short";

    /// <summary>A stage lies before its clock starts, or more than 366 days from the limit.</summary>
    public const string ClockOffsetOutOfRange = "clock.offset-out-of-range";

    /// <summary>A policy says what starts its clock, and not what stops it.</summary>
    public const string ClockNeverEnds = "clock.never-ends";

    /// <summary>A policy says what pauses its clock, and not what lets it count again.</summary>
    public const string ClockNeverResumes = "clock.never-resumes";

    /// <summary>A policy waits for the report to stop, pause or resume its clock; nothing comes before that.</summary>
    public const string ClockConditionTooEarly = "clock.condition-too-early";

    /// <summary>A policy waits for the same in two places.</summary>
    public const string ClockConditionTwice = "clock.condition-twice";

    /// <summary>Two lengths of a policy are for the same orders.</summary>
    public const string ClockTargetTwice = "clock.target-twice";

    /// <summary>A length for some orders does not say for which.</summary>
    public const string ClockTargetForAll = "clock.target-for-all";

    /// <summary>A policy names a class of customers that there is not.</summary>
    public const string CustomerClassUnknown = "clock.customer-class-unknown";

    /// <summary>A step's clock is to count from something that there is no word for.</summary>
    public const string ClockStartUnknown = "clock.start-unknown";

    /// <summary>What happens at a stage says too little, or too much.</summary>
    public const string ClockDeedMalformed = "clock.deed-malformed";

    /// <summary>Somebody else published a version meanwhile.</summary>
    public const string RulesChanged = "rules.changed";

    /// <summary>A calendar or policy has another name than the one it is published under.</summary>
    public const string RulesMisnamed = "rules.misnamed";

    /// <summary>There is no such calendar or policy, or no such version of it.</summary>
    public const string RulesNotFound = "rules.not-found";

    /// <summary>A policy waits for something that clocks do not wait for; the message has the list.</summary>
    public const string ClockConditionUnknown = "clock.condition-unknown";
}
