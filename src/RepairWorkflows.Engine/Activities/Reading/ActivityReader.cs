using System.Collections;
using System.Reflection;
using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Makes activities from a definition's JSON, with all that lies below them.</summary>
/// <param name="registry">The activity types there are.</param>
/// <param name="consumed">The workflows that are used as activities.</param>
/// <param name="errors">Takes what is wrong, all of it.</param>
public sealed class ActivityReader(ActivityRegistry registry, ConsumedWorkflows consumed, List<FieldError> errors)
{
    private readonly Dictionary<string, int> _counters = [];
    private IReadOnlyList<string> _around = [];

    /// <summary>Makes the root of a workflow, which must not lie inside itself.</summary>
    public Activity Read(WorkflowDefinition definition)
    {
        _around = [definition.DefinitionId];
        return Read(definition.Root);
    }

    /// <summary>Makes the activity that <paramref name="root"/> describes.</summary>
    public Activity Read(ActivityDefinition root)
    {
        _counters.Clear();
        return Make(root, "root");
    }

    private Activity Make(ActivityDefinition definition, string path)
    {
        if (registry.Find(definition.Type) is not { } descriptor)
        {
            return consumed.Find(definition) is { } used
                ? MakeWorkflow(definition, used, path)
                : new NotFoundActivity(definition);
        }

        var activity = (Activity)Activator.CreateInstance(descriptor.ActivityType)!;
        activity.Definition = definition;
        activity.RunsInBackground = descriptor.Attribute.Kind == ActivityKind.Job
            || (descriptor.Attribute.Kind == ActivityKind.Task && definition.RunsAsynchronously);
        foreach (var property in descriptor.Members)
        {
            Fill(activity, property, definition.Json.Member(ActivityDescriptor.WireName(property)), path);
        }

        activity.Children = [.. descriptor.Members.SelectMany(property => ChildrenIn(property, activity))];
        InputSlots.Number(activity, descriptor);
        errors.AddRange(activity.Check(path));
        if (errors.Count == 0)
        {
            activity.OnRead();
        }

        return activity;
    }

    private Activity MakeWorkflow(ActivityDefinition definition, WorkflowDefinition used, string path)
    {
        if (_around.Contains(used.DefinitionId))
        {
            errors.Add(new FieldError(
                path, "definition.recursive", $"'{path}': workflow '{used.DefinitionId}' uses itself as an activity.")
            {
                Values = [used.DefinitionId],
            });
            return new NotFoundActivity(definition);
        }

        var inside = new ActivityReader(registry, consumed, errors) { _around = [.. _around, used.DefinitionId] };
        return WorkflowActivityReader.Make(definition, used, inside.Read(used.Root));
    }

    private static IEnumerable<Activity> ChildrenIn(PropertyInfo property, Activity activity) =>
        property.GetValue(activity) switch
        {
            Activity child => [child],
            IEnumerable<Activity> children => children,
            IEnumerable entries when ActivityEntries.AreIn(property.PropertyType) =>
                ActivityEntries.ActivitiesIn(entries),
            _ => [],
        };

    private void Fill(Activity activity, PropertyInfo property, JsonElement json, string path)
    {
        var name = $"{path}.{ActivityDescriptor.WireName(property)}";
        if (ReadMember(property, json, name) is { } value)
        {
            property.SetValue(activity, value);
        }
        else if (property.PropertyType.IsSubclassOf(typeof(Output)) && property.GetValue(activity) is null)
        {
            // Bound to nothing, an output can still be read by scripts.
            property.SetValue(activity, Activator.CreateInstance(property.PropertyType));
        }
    }

    private object? ReadMember(PropertyInfo property, JsonElement json, string path)
    {
        var type = property.PropertyType;
        if (!json.Exists())
        {
            return null;
        }

        return type switch
        {
            _ when type.IsSubclassOf(typeof(Input)) => MemberReader.ReadInput(type, json),
            _ when type.IsSubclassOf(typeof(Output)) => MemberReader.ReadOutput(type, json),
            _ when type == typeof(Activity) => ReadChild(json, path),
            _ when type == typeof(IReadOnlyList<Activity>) => ReadChildren(json, path),
            _ when type == typeof(IReadOnlyList<WorkflowVariable>) => VariableReader.ReadItems(json),
            _ when ActivityEntries.AreIn(type) => ActivityEntries.Read(type, json, path, ReadChild, errors),
            _ => MemberReader.ReadPlain(type, json, path, errors),
        };
    }

    private Activity ReadChild(JsonElement json, string path)
    {
        ActivityDefinitionReader.Read(json, path, errors);
        var type = json.Text("type") ?? string.Empty;
        var number = _counters[type] = _counters.GetValueOrDefault(type) + 1;
        return Make(ActivityDefinitionReader.Read(json, type, number), path);
    }

    private List<Activity> ReadChildren(JsonElement json, string path)
    {
        var children = json.Entries().Select((child, index) => ReadChild(child, $"{path}[{index}]")).ToList();
        errors.AddRange(children.GroupBy(child => child.Id).Where(same => same.Count() > 1).Select(twice =>
            new FieldError(
                path, "definition.duplicate-id", $"'{path}': {twice.Count()} activities have the id '{twice.Key}'.")
            {
                Values = [twice.Key, path, twice.Count()],
            }));
        return children;
    }
}
