using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>One run of a repair step: its case, the instant, its inputs.</summary>
internal sealed class StepRun(ActivityContext context, ActivityDefinition definition)
{
    /// <summary>The order with its clocks, tasks and timeline.</summary>
    public RepairCase Case { get; } = context.Companion<RepairCase>();

    /// <summary>The instant of the burst.</summary>
    public DateTimeOffset Now => context.Now;

    /// <summary>The step as the definition has it.</summary>
    public ActivityDefinition Step => definition;

    /// <summary>The task that this execution of the step stands for.</summary>
    public string TaskId => CaseTasks.IdOf(Case.Order.Id, context.ExecutionId);

    /// <summary>What the product does in this step by itself.</summary>
    public Origin Origin => By(Actor.System.Name);

    /// <summary>What follows in this step from the act of whoever set the burst off.</summary>
    public Origin OfAct => By(Case.ActBy);

    /// <summary>What somebody does in this step.</summary>
    public Origin By(string actor) => new(actor, definition.Id, definition.Clauses);

    /// <summary>A text input, trimmed; null when it is blank.</summary>
    public string? Text(Input<string> input) =>
        context.Get(input)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>An input that takes several words.</summary>
    public IReadOnlyList<string> Words(Input<string> input) => WordList.Of(Text(input));

    /// <summary>Gives an output its value.</summary>
    public void Set<T>(Output<T>? output, T value) => context.Set(output, value);

    /// <summary>What this execution remembers between runs.</summary>
    public TState State<TState>()
        where TState : class, new() => context.State<TState>();

    /// <summary>A number input.</summary>
    public int Number(Input<int> input) => context.Get(input);

    /// <summary>A yes-or-no input.</summary>
    public bool Flag(Input<bool> input) => context.Get(input);
}
