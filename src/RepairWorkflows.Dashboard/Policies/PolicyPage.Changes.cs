using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Dashboard.Rulebook;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Policies;

/// <content>What is prepared to be published, and what it would mean.</content>
public partial class PolicyPage
{
    private IReadOnlyList<PolicyPreview> _previews = [];
    private string? _beginning;
    private string? _failure;
    private int _asked;

    private Task BeginAsync(ClockPolicy policy)
    {
        _draft = new PolicyDraft(policy);
        _beginning = TextOf(_draft);
        return ChangedAsync();
    }

    private async Task ChangedAsync()
    {
        var (draft, asked) = (_draft!, ++_asked);
        _failure = null;
        if (TextOf(draft) is not { } text)
        {
            draft.Show(draft.Unreadable().Select(wrong => (wrong.Place, Words[wrong.Key])));
            _failure = Words["preview.wrong"];
            _previews = [];
            return;
        }

        try
        {
            var previews = await Messages.SendAsync(new PreviewPolicy(Name, text, Reader), Leaving);
            if (asked == _asked)
            {
                _previews = previews;
                draft.Show([]);
            }
        }
        catch (CodedException refused)
        {
            if (asked == _asked)
            {
                Show(draft, Refusal.From(refused, Words));
            }
        }
    }

    private void Show(PolicyDraft draft, Refusal refusal)
    {
        draft.Show(refusal.Fields.Select(
            error => (RuleWords.PlaceAlone(error.Field), Refusal.Say(error, Words))));
        _failure = draft.Errors.TryGetValue("name", out var misnamed) ? misnamed
            : refusal.Fields.Count > 0 ? Words["preview.wrong"]
            : refusal.Text;
        _previews = [];
    }

    private PublishPolicy Publish(string reason) => new PublishPolicy(
        Name, TextOf(_draft) ?? "", _view?.Newest.Version.Number ?? 0, reason, Reader);

    private async Task StartAgainAsync()
    {
        _draft = null;
        await RefreshAsync();
    }

    // The edited form goes on, on the ground of the version in force.
    private async Task RebaseAsync()
    {
        _view = await Messages.SendAsync(new GetPolicy(Name, Reader), Leaving);
        _newest = _view?.Newest.Version.Number;
        _beginning = _view is { } view ? RuleTexts.Write(view.Newest.Policy) : _beginning;
    }
}
