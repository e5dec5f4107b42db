namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// A value that ends with its burst: neither states nor journals keep it, and a variable that holds it is null after a
/// rest.
/// </summary>
public interface IPassingValue;
