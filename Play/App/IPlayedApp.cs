namespace Recruitment.Play.App;

/// <summary>The app as the people of a play meet it: by HTTP, and on a clock of its own.</summary>
internal interface IPlayedApp
{
    HttpClient Http { get; }

    /// <summary>Connects any Azure storage client to the app's storage port.</summary>
    string StorageConnection { get; }

    /// <summary>The moment that the app's clock shows.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Whether the clock runs on while people act, so that somebody can come too late.</summary>
    bool TimeRuns { get; }

    /// <summary>When to look again even if nobody means to do anything; null when nothing can happen by itself.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>Completes when everybody can see what follows from what was done so far.</summary>
    Task WhenIdleAsync();

    /// <summary>Lets somebody act.</summary>
    Task PerformAsync(Func<Task> act);

    /// <summary>Completes when the app's clock shows <paramref name="moment"/>.</summary>
    Task AdvanceToAsync(DateTimeOffset moment);
}
