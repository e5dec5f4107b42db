using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Calendars;

/// <content>What is prepared to be published: days changed on the page, or a file.</content>
public partial class CalendarPage
{
    private DayChanges _changes = new();
    private DayDraft? _day;
    private DateOnly? _chosen;
    private DateOnly? _left;
    private CalendarFile? _file;
    private CalendarPreview? _preview;
    private Refusal? _refusal;
    private object _pending = new();
    private bool _isTooLarge;
    private int _asked;

    private bool IsPending => _file is not null || !_changes.IsEmpty;

    private EventCallback<DateOnly> MayTakeBack =>
        _file is null ? EventCallback.Factory.Create<DateOnly>(this, TakeBackAsync) : default;

    private string Text => _file?.Text ?? _changes.TextOf(_view!);

    private void Choose(DateOnly date)
    {
        (_chosen, _left) = (date, null);
        _day = DayDraft.Of(date, ShownYear!.Times);
    }

    private void CloseDay() => (_day, _chosen, _left) = (null, null, _chosen);

    private Task TakeAsync()
    {
        if (_day is not { } day || !_changes.Take(day, ShownYear!.Times))
        {
            return Task.CompletedTask;
        }

        CloseDay();
        return PreviewAsync();
    }

    private Task TakeBackAsync(DateOnly date)
    {
        _changes.TakeBack(date);
        return PreviewAsync();
    }

    private async Task UploadAsync(InputFileChangeEventArgs chosen)
    {
        var file = await CalendarFile.ReadAsync(chosen.File, Leaving);
        _isTooLarge = file is null;
        if (file is not null)
        {
            Clear();
            _file = file;
            await PreviewAsync();
        }
    }

    private async Task PreviewAsync()
    {
        var asked = ++_asked;
        (_preview, _refusal) = (null, null);
        if (!IsPending)
        {
            await RefreshAsync();
            return;
        }

        try
        {
            var text = Text;
            var preview = await Messages.SendAsync(
                new PreviewCalendar(Name, text, RuleTexts.FormatOf(text), Reader), Leaving);
            _preview = asked == _asked ? preview : _preview;
        }
        catch (CodedException refused)
        {
            _refusal = asked == _asked ? Refusal.From(refused, Words) : _refusal;
        }
    }

    private PublishCalendar Publish(string reason)
    {
        var text = Text;
        return new PublishCalendar(
            Name, text, RuleTexts.FormatOf(text), _view?.Version.Number ?? 0, reason, Reader);
    }

    private Task PublishedAsync()
    {
        Clear();
        return RefreshAsync();
    }

    private Task DropAsync() => PublishedAsync();

    // The version in force becomes the ground; the changes are laid over it anew.
    private async Task RebaseAsync()
    {
        _view = await Messages.SendAsync(new GetCalendar(Name, null, Reader), Leaving) ?? _view;
        _newest = _view?.Newest.Number;
        await PreviewAsync();
    }

    private void Clear()
    {
        CloseDay();
        _asked++;
        (_changes, _file, _preview, _refusal, _isTooLarge) = (new(), null, null, null, false);
        _pending = new object();
    }
}
