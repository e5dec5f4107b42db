using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A calendar as its owner wrote it, not checked yet.</summary>
/// <param name="Calendar">What it says.</param>
/// <param name="PlaceOf">
/// Tells where its owner finds a place such as <c>days[3].type</c>: on which line of a text, or in which calendar.
/// </param>
internal sealed record WrittenCalendar(WorkCalendar Calendar, Func<string, string> PlaceOf)
{
    /// <summary>One that its owner has no text of.</summary>
    public static WrittenCalendar WithoutText(WorkCalendar calendar) => new(calendar, place => place);

    /// <summary>The same, when it stands alone and is sound; what has a base is checked over it.</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.CalendarInvalid"/>.</exception>
    public WrittenCalendar CheckedAlone() =>
        Calendar.Base is null && CalendarCheck.Problems(Calendar) is { Count: > 0 } problems
            ? throw Refused(problems)
            : this;

    /// <summary>Refuses it, each problem where its owner finds it.</summary>
    public InvalidRequestException Refused(IEnumerable<FieldError> problems) => RuleJson.Refused(
        RepairErrors.CalendarInvalid,
        [.. problems.Select(problem => problem with { Field = PlaceOf(problem.Field) })]);
}
