namespace RepairWorkflows.Engine.Expressions;

/// <summary>A script or template could not be read, broke while it ran, or ran into a limit.</summary>
/// <param name="code">
/// <see cref="EngineErrors.ExpressionFailed"/>, <see cref="EngineErrors.ExpressionLimitReached"/> or
/// <see cref="EngineErrors.ExpressionLanguageUnavailable"/>.
/// </param>
/// <param name="message">What the script threw, or which limit it met.</param>
/// <param name="innerException">The interpreter's own exception; null when there is none.</param>
public sealed class ExpressionException(string code, string message, Exception? innerException = null)
    : CodedException(code, message, innerException);
