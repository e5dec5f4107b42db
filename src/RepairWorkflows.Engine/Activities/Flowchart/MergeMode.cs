using System.Text.Json;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>How a target decides whether an arriving token runs it.</summary>
internal enum MergeMode
{
    /// <summary>Runs unless a direct predecessor is still to come.</summary>
    Stream,

    /// <summary>Runs once every forward arrow has brought a token.</summary>
    Merge,

    /// <summary>Runs once every arrow, backward ones included, has brought a token.</summary>
    Converge,

    /// <summary>The first token runs it and ends the other branches; theirs are swallowed.</summary>
    Race,

    /// <summary>As a race, without ending the other branches.</summary>
    Cascade,
}

/// <summary>Finds out how an activity merges.</summary>
internal static class MergeModes
{
    public static MergeMode Of(Activity activity)
    {
        var properties = activity.Definition.CustomProperties;
        return properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("mergeMode", out var mode)
            && mode.ValueKind == JsonValueKind.String
            && Enum.TryParse<MergeMode>(mode.GetString(), ignoreCase: true, out var known)
                ? known
                : MergeMode.Stream;
    }
}
