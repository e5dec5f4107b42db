using System.Collections;
using System.Globalization;
using System.Reflection;
using RepairWorkflows.Engine.Activities.Branching;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>The slots that activities hold other activities in.</summary>
internal static class ActivitySlots
{
    /// <summary>
    /// The slot of an activity that holds another one: a property's name, or that of the case it belongs to.
    /// </summary>
    public static string NameOf(Activity around, Activity inside) =>
        around.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => NameIn(property, around, inside)).FirstOrDefault(name => name is not null) ?? "Root";

    private static string? NameIn(PropertyInfo property, Activity around, Activity inside) =>
        property.PropertyType == typeof(string) || property.GetIndexParameters().Length > 0
            ? null
            : property.GetValue(around) switch
            {
                Activity child => child == inside ? property.Name : null,
                IEnumerable<Activity> children => children.Contains(inside) ? property.Name : null,
                IEnumerable entries when ActivityEntries.AreIn(property.PropertyType) =>
                    entries.Cast<object>()
                        .Where(entry => ActivityEntries.ActivitiesIn(new[] { entry }).Contains(inside))
                        .Select(entry => NameOf(entry) ?? property.Name).FirstOrDefault(),
                _ => null,
            };

    private static string? NameOf(object entry) => entry switch
    {
        SwitchCase option => option.Label,
        StatusCodeCase status => status.StatusCode.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
