using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Notifications;

/// <summary>A step that tells roles of one kind of happening, when the order gives reason to, and goes on.</summary>
/// <param name="roles">Who is told unless the definition says otherwise, with commas between.</param>
/// <param name="kind">Of what, as a stable word.</param>
public abstract class CaseNotice(string roles, string kind) : RepairActivity
{
    /// <summary>The roles that are told.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.Roles)]
    public Input<string> Tell { get; init; } = new(roles);

    /// <summary>What they are told beside the kind; null when there is nothing to tell.</summary>
    private protected abstract JsonObject? ParticularsOf(StepRun run);

    private protected sealed override ActivityResult Execute(StepRun run)
    {
        if (ParticularsOf(run) is { } particulars)
        {
            run.Case.Tell(run.Words(Tell), kind, run.Now, run.Origin, particulars);
        }

        return ActivityResult.Done;
    }
}
