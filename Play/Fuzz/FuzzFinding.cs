namespace Recruitment.Play.Fuzz;

/// <summary>An answer that must not be.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Route">The route that was asked.</param>
/// <param name="Number">Which request of that route: with the seed it makes the same again.</param>
/// <param name="Request">Method and address.</param>
/// <param name="Answer">Status and the first of the body.</param>
internal sealed record FuzzFinding(FuzzFault Kind, string Route, int Number, string Request, string Answer);

/// <summary>What can be wrong with an answer.</summary>
internal enum FuzzFault
{
    /// <summary>The app failed: 5xx, but for a 503 or 501 that says so.</summary>
    ServerError,

    /// <summary>It tells of the code.</summary>
    StackTrace,

    /// <summary>What was sent stands in a page as it was sent.</summary>
    RawReflection,

    /// <summary>What was sent became a header, or an address elsewhere to go to.</summary>
    HeaderInjection,

    /// <summary>A browser may take the answer for another type than it says.</summary>
    Sniffable,

    /// <summary>There was none.</summary>
    NoAnswer,
}
