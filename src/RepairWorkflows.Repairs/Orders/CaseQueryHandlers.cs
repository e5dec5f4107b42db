using MediatR;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Orders;

internal sealed class CaseQueryHandlers(ICaseReader cases, IClockRules rules, TimeProvider clock)
    : IRequestHandler<GetCase, CaseView?>,
      IRequestHandler<GetOpenCases, CasePage>,
      IRequestHandler<GetClosedCases, CasePage>
{
    public async Task<CaseView?> Handle(GetCase request, CancellationToken cancellationToken)
    {
        CaseSight.RequireReading(request.By);
        var view = await cases.FindAsync(request.OrderId, cancellationToken);
        return view is null || !CaseSight.Sees(request.By, view.Order.Station)
            ? null
            : CaseSight.For(request.By, Explain(view, await rules.FreshAsync(cancellationToken)));
    }

    public async Task<CasePage> Handle(GetOpenCases request, CancellationToken cancellationToken)
    {
        CaseSight.RequireReading(request.By);
        var page = await cases.ListOpenAsync(
            CaseSight.For(request.By, request.Filter), request.After, Size(request.Size), cancellationToken);
        return CaseSight.For(request.By, page);
    }

    public async Task<CasePage> Handle(GetClosedCases request, CancellationToken cancellationToken)
    {
        CaseSight.RequireReading(request.By);
        var page = await cases.ListClosedAsync(
            CaseSight.For(request.By, request.Filter), request.After, Size(request.Size), cancellationToken);
        return CaseSight.For(request.By, page);
    }

    private CaseView Explain(CaseView view, ClockRules current)
    {
        var now = clock.GetUtcNow();
        return view with
        {
            Tasks = [.. view.Tasks.Where(task => !task.IsStanding)],
            Standing = [.. view.Tasks.Where(task => task.IsStanding)],
            Explanations = [.. view.Clocks.Select(record => ClockExplanation.Of(record, current, now))],
        };
    }

    private static int Size(int asked) => Math.Clamp(asked, 1, 200);
}
