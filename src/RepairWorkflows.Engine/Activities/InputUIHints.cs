namespace RepairWorkflows.Engine.Activities;

/// <summary>The editors that a designer has for inputs, by the names it knows them by.</summary>
public static class InputUIHints
{
    /// <summary>A line of text, or a number.</summary>
    public const string SingleLine = "singleline";

    /// <summary>Several lines of text.</summary>
    public const string MultiLine = "multiline";

    /// <summary>Yes or no.</summary>
    public const string Checkbox = "checkbox";

    /// <summary>Any number of words out of a list; kept as a JSON list of texts.</summary>
    public const string CheckList = "checklist";

    /// <summary>One word out of a list.</summary>
    public const string DropDown = "dropdown";

    /// <summary>Texts, one after another; kept as a JSON list.</summary>
    public const string MultiText = "multitext";

    /// <summary>A script.</summary>
    public const string CodeEditor = "code-editor";

    /// <summary>JSON.</summary>
    public const string JsonEditor = "json-editor";

    /// <summary>A date and a time of day.</summary>
    public const string DateTimePicker = "datetime-picker";

    /// <summary>Labels, conditions, and a step for each.</summary>
    public const string SwitchEditor = "switch-editor";

    /// <summary>Labels and conditions.</summary>
    public const string FlowSwitchEditor = "flow-switch-editor";

    /// <summary>HTTP statuses, each with its step.</summary>
    public const string HttpStatusCodes = "http-status-codes";

    /// <summary>Outcomes by names of the author's own; kept as a JSON list of texts.</summary>
    public const string DynamicOutcomes = "dynamic-outcomes";

    /// <summary>One of the variables.</summary>
    public const string VariablePicker = "variable-picker";

    /// <summary>One of the workflow's outputs.</summary>
    public const string OutputPicker = "output-picker";

    /// <summary>One of the workflow's outcomes.</summary>
    public const string OutcomePicker = "outcome-picker";

    /// <summary>One of the published workflows.</summary>
    public const string WorkflowDefinitionPicker = "workflow-definition-picker";
}
