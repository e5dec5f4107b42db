using MediatR;

namespace RepairWorkflows.Repairs.Orders;

internal sealed class CaseQueryHandlers(ICaseReader cases)
    : IRequestHandler<GetCase, CaseView?>,
      IRequestHandler<GetOpenCases, CasePage>,
      IRequestHandler<GetClosedCases, CasePage>
{
    public Task<CaseView?> Handle(GetCase request, CancellationToken cancellationToken) =>
        cases.FindAsync(request.OrderId, cancellationToken);

    public Task<CasePage> Handle(GetOpenCases request, CancellationToken cancellationToken) =>
        cases.ListOpenAsync(request.Filter, request.After, Size(request.Size), cancellationToken);

    public Task<CasePage> Handle(GetClosedCases request, CancellationToken cancellationToken) =>
        cases.ListClosedAsync(request.Filter, request.After, Size(request.Size), cancellationToken);

    private static int Size(int asked) => Math.Clamp(asked, 1, 200);
}
