using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Execution;

/// <summary>What must hold of a workflow's steps as a whole.</summary>
internal static class StepTree
{
    /// <summary>Looks for ids that occur twice in one activity, and for too many activities.</summary>
    /// <remarks>Lists have been looked through when they were read; here the ports of one activity meet.</remarks>
    public static void Check(Activity root, List<FieldError> errors)
    {
        var count = 0;
        Stack<Activity> open = new([root]);
        while (open.TryPop(out var activity))
        {
            count++;
            var twice = activity.Children.GroupBy(child => child.Id).Where(same => same.Count() > 1);
            if (errors.Count == 0)
            {
                errors.AddRange(twice.Select(same => new FieldError(
                    activity.Id, "definition.duplicate-id",
                    $"Activity '{activity.Id}': {same.Count()} inside it have the id '{same.Key}'.")
                {
                    Values = [same.Key, activity.Id, same.Count()],
                }));
            }

            activity.Children.ToList().ForEach(open.Push);
        }

        if (count > DocumentLimits.Activities)
        {
            errors.Add(DocumentLimits.TooMuch(
                "root", "definition.too-many-activities", "activities", DocumentLimits.Activities, count));
        }
    }
}
