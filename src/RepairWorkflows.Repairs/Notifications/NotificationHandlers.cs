using MediatR;

namespace RepairWorkflows.Repairs.Notifications;

internal sealed class NotificationHandlers(INotificationStore notifications, TimeProvider clock)
    : IRequestHandler<GetNotifications, IReadOnlyList<Notification>>,
      IRequestHandler<MarkNotificationSeen>
{
    private const int Most = 200;

    public Task<IReadOnlyList<Notification>> Handle(GetNotifications request, CancellationToken cancellationToken) =>
        notifications.ListAsync(request.By, Math.Clamp(request.Count, 1, Most), cancellationToken);

    public async Task<Unit> Handle(MarkNotificationSeen request, CancellationToken cancellationToken)
    {
        await notifications.MarkSeenAsync(request.Key, request.By, clock.GetUtcNow(), cancellationToken);
        return Unit.Value;
    }
}
