using System.Text.Json;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>An item of a list that says when a step is run: its own members, and the step.</summary>
public abstract class ActivityCase
{
    /// <summary>The step; null for none. Set once, by the reader.</summary>
    [JsonIgnore]
    public Activity? Activity { get; internal set; }
}

/// <summary>Reads lists of cases.</summary>
internal static class CaseReader
{
    /// <summary>What the list's items are; null when the type is no list of cases.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && type.GenericTypeArguments[0] is var item && item.IsSubclassOf(typeof(ActivityCase))
            ? item
            : null;

    public static Array Read(Type item, JsonElement json, string path, Func<JsonElement, string, Activity> readStep)
    {
        var entries = json.EnumerateArray().ToArray();
        var cases = Array.CreateInstance(item, entries.Length);
        for (var index = 0; index < entries.Length; index++)
        {
            var one = (ActivityCase)MemberReader.ReadPlain(item, entries[index], $"{path}[{index}]")!;
            if (entries[index].Member("activity") is var step && step.Exists())
            {
                one.Activity = readStep(step, $"{path}[{index}].activity");
            }

            cases.SetValue(one, index);
        }

        return cases;
    }
}
