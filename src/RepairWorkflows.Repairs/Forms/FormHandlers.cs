using MediatR;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Forms;

internal sealed class FormHandlers(ProcessForms processes, ActionForms actions)
    : IRequestHandler<GetProcessForm, Form?>,
      IRequestHandler<GetProcessForms, IReadOnlyList<Form>>,
      IRequestHandler<GetActionForm, Form?>
{
    public Task<Form?> Handle(GetProcessForm request, CancellationToken cancellationToken) =>
        processes.FindAsync(request.Process, cancellationToken);

    public Task<IReadOnlyList<Form>> Handle(GetProcessForms request, CancellationToken cancellationToken) =>
        processes.ListAsync(cancellationToken);

    public Task<Form?> Handle(GetActionForm request, CancellationToken cancellationToken) =>
        actions.FindAsync(request, cancellationToken);
}
