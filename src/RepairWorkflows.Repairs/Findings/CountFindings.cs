using MediatR;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>Asks how many findings there are, of all kinds; the number may be ten seconds old.</summary>
/// <param name="By">Who asks: <see cref="FindingSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record CountFindings(Actor By) : IRequest<int>;

internal sealed class CountFindingsHandler(FindingCounter counter) : IRequestHandler<CountFindings, int>
{
    public Task<int> Handle(CountFindings request, CancellationToken cancellationToken)
    {
        FindingSight.RequireReading(request.By);
        return counter.CountAsync(cancellationToken);
    }
}
