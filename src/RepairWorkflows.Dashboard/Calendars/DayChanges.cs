using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Calendars;

/// <summary>Days changed on the page and not published yet.</summary>
internal sealed class DayChanges
{
    private readonly Dictionary<DateOnly, DayAmendment> _days = [];
    private readonly Dictionary<int, AnnouncedYear> _years = [];

    /// <summary>Whether nothing has been changed.</summary>
    public bool IsEmpty => _days.Count == 0 && _years.Count == 0;

    /// <summary>Takes what was edited; false when its dates make no sense.</summary>
    public bool Take(DayDraft draft, WorkTime times)
    {
        if (draft.Dates is not { } dates)
        {
            return false;
        }

        foreach (var date in dates)
        {
            _days[date] = new DayAmendment(date, draft.DayOn(date));
            if (draft.Kind != DayDraft.Usual && !times.IsAnnounced(date.Year))
            {
                var source = draft.Source.Trim() is { Length: > 0 } given ? given
                    : _years.GetValueOrDefault(date.Year)?.Source;
                _years[date.Year] = new AnnouncedYear(date.Year, source);
            }
        }

        return true;
    }

    /// <summary>Leaves a day as it was; a year that was announced for its sake alone too.</summary>
    public void TakeBack(DateOnly date)
    {
        _days.Remove(date);
        if (_days.Keys.All(other => other.Year != date.Year))
        {
            _years.Remove(date.Year);
        }
    }

    /// <summary>The calendar with the days changed, as its owner would write it.</summary>
    public string TextOf(CalendarView view) => RuleTexts.Write(
        DayAmendment.Apply(view.Written, view.Complete, _days.Values, _years.Values));
}
