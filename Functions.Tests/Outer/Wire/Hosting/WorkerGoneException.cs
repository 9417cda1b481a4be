namespace Recruitment.Tests.Wire.Hosting;

/// <summary>The worker has gone; what it was doing has to be done again.</summary>
internal sealed class WorkerGoneException() : Exception("The worker has gone.");
