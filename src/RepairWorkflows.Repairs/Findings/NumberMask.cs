using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>
/// Hides customers' telephone numbers in what failed from those who, by <see cref="CaseSight"/>, do not see them.
/// </summary>
internal static class NumberMask
{
    public static Found<FailingTimer> For(Actor by, Found<FailingTimer> timers) => timers with
    {
        Rows = [.. timers.Rows.Select(timer => timer with { Failure = CaseSight.For(by, timer.Failure) })],
    };

    public static Found<FailingMessage> For(Actor by, Found<FailingMessage> messages) => messages with
    {
        Rows = [.. messages.Rows.Select(message => message with { Failure = CaseSight.For(by, message.Failure) })],
    };

    // What a stimulus brings is nobody's here.
    public static Found<DeadStimulus> For(Actor by, Found<DeadStimulus> dead) => dead with
    {
        Rows =
        [
            .. dead.Rows.Select(letter => letter with
            {
                Failure = CaseSight.For(by, letter.Failure), Stimulus = letter.Stimulus with { Input = null },
            }),
        ],
    };
}
