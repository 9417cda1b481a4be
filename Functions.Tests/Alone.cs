namespace Recruitment.Tests.WholeProcedure;

/// <summary>On a fast clock a slow machine is a long time: such tests do not run beside others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
