using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>
/// That nobody reaches the customer is measured, not claimed (S4.5.2): by the limit <c>unreachable</c>, which a failed
/// attempt starts, and whatever shows that the customer was met stops.
/// </summary>
internal static class OutOfReach
{
    private const string Policy = "unreachable";

    /// <summary>Asks for the five days where that is the reason.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CancellationTooEarly"/>, with the time left.
    /// </exception>
    public static void Require(string reason, CaseClocks clocks, DateTimeOffset now)
    {
        var clock = clocks.Find(Policy);
        if (reason != CancellationReasons.Unreachable
            || clock is { State: not ClockState.Stopped, BreachedAt: not null })
        {
            return;
        }

        var left = clock is { State: ClockState.Running, DueAt: { } due } ? due - now : (TimeSpan?)null;
        var key = $"error.{RepairErrors.CancellationTooEarly}";
        throw new RuleViolationException(
            RepairErrors.CancellationTooEarly,
            left is { } time
                ? string.Format(CultureInfo.CurrentCulture, RepairTexts.Get($"{key}.left"), ClockTexts.Render(time))
                : RepairTexts.Get($"{key}.none"))
        {
            Reason = left is null ? "none" : "left",
            Values = left is { } value ? [ClockTexts.Render(value)] : [],
        };
    }
}
