namespace Recruitment.Tests.Infrastructure;

/// <summary>What a program said, and how it ended.</summary>
internal sealed record CommandAnswer(int ExitCode, string Output, string Errors);
