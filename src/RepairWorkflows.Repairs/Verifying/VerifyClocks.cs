using MediatR;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>
/// Recomputes all clocks: takes as long as that takes, and returns at once while another machine does so. What is under
/// way goes on from where it is.
/// </summary>
public sealed record VerifyClocks : IRequest<VerificationState>;

internal sealed class VerifyClocksHandler(Verification verification)
    : IRequestHandler<VerifyClocks, VerificationState>
{
    public async Task<VerificationState> Handle(VerifyClocks request, CancellationToken cancellationToken)
    {
        await verification.RunAsync(cancellationToken);
        return await verification.FindAsync(cancellationToken);
    }
}
