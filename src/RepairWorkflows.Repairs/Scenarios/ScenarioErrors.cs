namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>The codes of what is wrong with a scenario's text, or came out otherwise than it says.</summary>
public static class ScenarioErrors
{
    /// <summary>The line is no header, section, step or expectation, where it stands.</summary>
    public const string LineUnknown = "scenario.line-unknown";

    /// <summary>The first line has to be its title.</summary>
    public const string TitleMissing = "scenario.title-missing";

    /// <summary>No line says which process it is about.</summary>
    public const string ProcessMissing = "scenario.process-missing";

    /// <summary>There is no such process that takes reports.</summary>
    public const string ProcessUnknown = "scenario.process-unknown";

    /// <summary>It expects nothing: it could not fail.</summary>
    public const string NothingExpected = "scenario.nothing-expected";

    /// <summary>The header is there twice.</summary>
    public const string HeaderTwice = "scenario.header-twice";

    /// <summary>The time cannot be read.</summary>
    public const string TimeMalformed = "scenario.time-malformed";

    /// <summary>The time lies before the step above.</summary>
    public const string TimeBackwards = "scenario.time-backwards";

    /// <summary>The length of time cannot be read.</summary>
    public const string SpanMalformed = "scenario.span-malformed";

    /// <summary>There is no such role or person.</summary>
    public const string PersonUnknown = "scenario.person-unknown";

    /// <summary>There is no such action.</summary>
    public const string ActionUnknown = "scenario.action-unknown";

    /// <summary>The form has no such field.</summary>
    public const string FieldUnknown = "scenario.field-unknown";

    /// <summary>The field is filled in twice.</summary>
    public const string FieldTwice = "scenario.field-twice";

    /// <summary>The field does not take this value.</summary>
    public const string ValueUnreadable = "scenario.value-unreadable";

    /// <summary>There is no such limit.</summary>
    public const string LimitUnknown = "scenario.limit-unknown";

    /// <summary>There is no such status.</summary>
    public const string StatusUnknown = "scenario.status-unknown";

    /// <summary>There is no such step.</summary>
    public const string StepUnknown = "scenario.step-unknown";

    /// <summary>There is no such notice.</summary>
    public const string NoticeUnknown = "scenario.notice-unknown";

    /// <summary>No such thing stands on timelines.</summary>
    public const string EntryUnknown = "scenario.entry-unknown";

    /// <summary>The order was not reported before.</summary>
    public const string OrderUnknown = "scenario.order-unknown";

    /// <summary>The order was reported before.</summary>
    public const string OrderTwice = "scenario.order-twice";

    /// <summary>No act stands right before what says that it is refused.</summary>
    public const string NothingToRefuse = "scenario.nothing-to-refuse";

    /// <summary>Something is otherwise than expected.</summary>
    public const string NotAsExpected = "scenario.not-as-expected";

    /// <summary>An act was refused, and nothing expected it.</summary>
    public const string ActRefused = "scenario.act-refused";

    /// <summary>The clause is claimed, and nothing that was played carries it.</summary>
    public const string ClauseNotProved = "scenario.clause-not-proved";

    /// <summary>A step of the process broke, or its definition cannot be run.</summary>
    public const string ProcessBroken = "scenario.process-broken";

    /// <summary>The file cannot be read as text.</summary>
    public const string FileUnreadable = "scenario.file-unreadable";
}
