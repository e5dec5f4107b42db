using System.Collections;
using System.Reflection;
using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>
/// Lists of plain entries that hold activities, such as the cases of a switch: <c>IReadOnlyList&lt;T&gt;</c> where T
/// has properties of type <see cref="Activity"/>.
/// </summary>
internal static class ActivityEntries
{
    /// <summary>Whether a member of this type is such a list.</summary>
    public static bool AreIn(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && PortsOf(type.GenericTypeArguments[0]).Any();

    /// <summary>
    /// Reads the list; <paramref name="readChild"/> is given a port's JSON and its path, and
    /// <paramref name="errors"/> takes what is wrong.
    /// </summary>
    public static object Read(
        Type type, JsonElement json, string path, Func<JsonElement, string, Activity> readChild,
        List<FieldError> errors)
    {
        var entryType = type.GenericTypeArguments[0];
        var entries = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(entryType))!;
        foreach (var entry in json.Entries())
        {
            var entryPath = $"{path}[{entries.Count}]";
            if (MemberReader.ReadPlain(entryType, entry, entryPath, errors) is not { } made)
            {
                continue;
            }

            foreach (var port in PortsOf(entryType))
            {
                var name = ActivityDescriptor.WireName(port);
                if (entry.Member(name) is { ValueKind: JsonValueKind.Object } child)
                {
                    port.SetValue(made, readChild(child, $"{entryPath}.{name}"));
                }
            }

            entries.Add(made);
        }

        return entries;
    }

    /// <summary>The activities in such a list, in order.</summary>
    public static IEnumerable<Activity> ActivitiesIn(IEnumerable entries) =>
        entries.Cast<object>()
            .SelectMany(entry => PortsOf(entry.GetType()).Select(port => port.GetValue(entry)))
            .OfType<Activity>();

    private static IEnumerable<PropertyInfo> PortsOf(Type entryType) =>
        entryType == typeof(Activity)
            ? []
            : entryType.GetProperties().Where(
                property => property.PropertyType == typeof(Activity) && property.CanWrite);
}
