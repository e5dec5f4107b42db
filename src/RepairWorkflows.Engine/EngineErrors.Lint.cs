namespace RepairWorkflows.Engine;

/// <content>What is found in a definition that may be published: see <c>docs/linter.md</c>.</content>
public static partial class EngineErrors
{
    /// <summary>No arrow leads to the step from where its flowchart begins.</summary>
    public const string LintUnreachable = "lint.unreachable";

    /// <summary>The step may end in a way that leads nowhere.</summary>
    public const string LintOutcomeUndrawn = "lint.outcome-undrawn";

    /// <summary>An expression names a variable that nobody declares or writes.</summary>
    public const string LintVariableUnknown = "lint.variable-unknown";

    /// <summary>An expression names an input that the definition does not declare.</summary>
    public const string LintInputUnknown = "lint.input-unknown";

    /// <summary>One stimulus starts in more than one place.</summary>
    public const string LintTriggerTwice = "lint.trigger-twice";

    /// <summary>A finding is accepted that is not there.</summary>
    public const string LintAcceptanceUnused = "lint.acceptance-unused";
}
