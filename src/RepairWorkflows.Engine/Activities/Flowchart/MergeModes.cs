using System.Text.Json;

namespace RepairWorkflows.Engine.Activities.Flowchart;

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
