using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>
/// A step that rests as a task until somebody takes one of its actions. A clock may limit it: when that warns or
/// breaches, the outcomes <c>Warned</c> and <c>Breached</c> are followed while the step goes on resting.
/// </summary>
public abstract partial class OperatorStep : RepairActivity
{
    /// <summary>Names the bookmarks that wait for an action; their key is the action's name.</summary>
    internal const string ActionName = "RepairWorkflows.Action";

    /// <summary>
    /// The policy of the clock that limits the step; it is stopped when the step ends. Blank for none.
    /// </summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock that limits this step; stopped when it ends.",
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clock { get; init; } = new(string.Empty);

    /// <summary>
    /// From when that clock counts, in the words of <see cref="ClockStart"/>: the step starts it as it begins, unless
    /// it runs already. Blank when another step starts it.
    /// </summary>
    [Input(DisplayName = "Clock from", Description = ClockStart.Description,
        UIHint = InputUIHints.DropDown, OptionsFrom = StepChoices.ClockStarts)]
    public Input<string> ClockFrom { get; init; } = new(string.Empty);

    /// <summary>
    /// Policies of clocks that run on beyond the step: its task shows whichever is due first, and
    /// its end stops none of them. Blank for none.
    /// </summary>
    [Input(DisplayName = "Under", Description = "Policies of clocks that run on beyond this step; shown on its task.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Under { get; init; } = new(string.Empty);

    /// <summary>The roles that may do it; blank leaves it to the actions.</summary>
    [Input(DisplayName = "Roles", Description = "Roles that may do this; none for the usual ones.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.Roles)]
    public Input<string> Roles { get; init; } = new(string.Empty);

    /// <summary>The step's stable word, for example <c>sign-slip</c>.</summary>
    internal abstract string Step { get; }

    /// <summary>Those of its actions that it waits for: none when all of them can be taken beside something.</summary>
    internal IEnumerable<string> AwaitedActions =>
        Actions.Where(action => !action.IsAside).Select(action => action.Name);

    /// <summary>The actions the step offers.</summary>
    private protected abstract IReadOnlyList<RepairAction> Actions { get; }

    /// <summary>
    /// Whether the step is not needed now. It then completes with <c>NotNeeded</c>: asking the same twice at the same
    /// time would only waste the customer's patience.
    /// </summary>
    private protected virtual bool IsNotNeeded(StepRun run) => false;

    /// <summary>Called before the task is opened: what the step says of the order.</summary>
    private protected virtual void OnOpening(StepRun run)
    {
    }

    /// <summary>Called once the task is open.</summary>
    private protected virtual void OnOpened(StepRun run)
    {
    }

    /// <summary>
    /// Whether an action that ends the step this way stops the step's clock: unless another technician has to come.
    /// </summary>
    private protected virtual bool StopsClock(ActionOutcome outcome) =>
        outcome.Outcome != ReassignTechnicianAction.Reassigned;

    /// <summary>The actions offered by this run of the step.</summary>
    private protected virtual IReadOnlyList<RepairAction> Offered(StepRun run) => Actions;

    /// <summary>Whether another task of this step is open on the order.</summary>
    private protected bool IsOpenAlready(StepRun run) => run.Case.Tasks.Open.Any(task => task.Step == Step);

    private protected sealed override ActivityResult Execute(StepRun run)
    {
        if (IsNotNeeded(run))
        {
            return ActivityResult.With(NotNeeded);
        }

        OnOpening(run);
        var offered = Offered(run);
        var clock = run.Text(Clock);
        ClockStart.Begin(run, clock, run.Text(ClockFrom));
        run.Case.Tasks.Add(NewTask(run, offered));
        OnOpened(run);

        // Not burned: an action may leave the step as it is. What ends the step drops them all.
        return ActivityResult.WaitFor(
        [
            .. offered.Select(
                action => new Bookmark { Name = ActionName, Key = action.Name, IsBurned = false, IsLocal = true }),
            .. clock is null ? [] : new[] { ClockStageReached.Awaited(clock) },
        ]);
    }

    private TaskRecord NewTask(StepRun run, IReadOnlyList<RepairAction> offered) => new()
    {
        Id = run.TaskId,
        ActivityId = run.Step.Id,
        DisplayText = run.Step.DisplayText,
        Step = Step,
        Actions = [.. offered.Select(action => action.Name)],
        Roles = run.Words(Roles) is { Count: > 0 } chosen ? chosen : UsualRoles(run, offered),
        OpenedAt = run.Now,
        ClockPolicy = run.Case.Clocks.FirstDue([.. run.Words(Under), .. run.Words(Clock)]) ?? run.Text(Clock),
        Clauses = run.Step.Clauses,
    };

    private protected sealed override ActivityResult Resume(StepRun run, Resumption resumption) =>
        resumption.Input switch
        {
            ActionInput input => Take(run, input),
            OrderTakenBack back => back.TaskId == run.TaskId ? LetGo(run) : ActivityResult.Waiting,
            ClockStageReached stage => new ActivityResult.Emitted([stage.Outcome], []),
            _ => ActivityResult.Waiting,
        };

    private protected sealed override void Withdraw(StepRun run)
    {
        // What only stood by was nobody's task: that it was not needed is no news.
        if (run.Case.Tasks.Close(run.TaskId) && AwaitedActions.Any())
        {
            run.Case.Timeline.Add("task.withdrawn", run.Now, run.Origin, new() { ["step"] = Step });
        }
    }

    /// <summary>The roles of the task when the definition names none.</summary>
    private protected virtual IReadOnlyList<string> UsualRoles(StepRun run, IEnumerable<RepairAction> offered) =>
        [.. offered.Where(action => !action.IsAside).SelectMany(action => action.Roles).Distinct()];
}
