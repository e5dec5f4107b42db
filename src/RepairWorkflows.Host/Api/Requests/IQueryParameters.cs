using RepairWorkflows.Engine;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Parameters that a route takes from the query.</summary>
internal interface IQueryParameters
{
    /// <summary>What is wrong with them.</summary>
    IEnumerable<FieldError> FindErrors();
}
