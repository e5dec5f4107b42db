using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using RepairWorkflows.Dashboard.Messages;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Dashboard.Notices;

/// <summary>What the signed-in person's roles have been told.</summary>
public partial class NoticeBell
{
    private const int Shown = 50;

    private IReadOnlyList<Notification> _notices = [];
    private bool _isOpen;
    private int _new;

    [Inject]
    private CaseMessages Messages { get; set; } = default!;

    [Inject]
    private IOptions<SiteOptions> Site { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _notices = await Messages.SendAsync(new GetNotifications(Reader, Shown), cancellationToken);
        _new = _notices.Count(notice => notice.SeenAt is null);
    }

    private async Task SeeAsync(Notification notice)
    {
        _isOpen = false;
        await MarkAsync(notice);
        await RefreshAsync();
    }

    private async Task SeeAllAsync()
    {
        foreach (var notice in _notices)
        {
            await MarkAsync(notice);
        }

        await RefreshAsync();
    }

    private async Task MarkAsync(Notification notice)
    {
        if (notice.SeenAt is null)
        {
            await Messages.SendAsync(new MarkNotificationSeen(notice.Key, Reader.Name), Leaving);
        }
    }

    private string TextOf(Notification notice) => Words.Format(
        "notice.text", notice.OrderNumber,
        TimelineTexts.Render(notice, Words.Culture, Moments.Zone, Policies.Rules, Site.Value));
}
