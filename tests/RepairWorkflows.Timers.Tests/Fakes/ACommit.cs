using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>A burst's commit with just what a test looks at.</summary>
internal static class ACommit
{
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    public static BurstCommit With(InstanceTimer timer) => new()
    {
        At = At,
        Instances =
        [
            new InstanceChange
            {
                Header = new InstanceHeader
                {
                    Id = "one",
                    DefinitionId = "definition",
                    DefinitionVersionId = "version",
                    DefinitionVersion = 1,
                    Status = InstanceStatus.Suspended,
                    CreatedAt = At,
                    UpdatedAt = At,
                },
                State = ReadOnlyMemory<byte>.Empty,
                ExpectedVersion = 1,
                SetTimers = [timer],
            },
        ],
    };

    public static BurstCommit With(OutgoingMessage message) => new() { At = At, Instances = [], Outbox = [message] };
}
