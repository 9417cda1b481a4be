namespace Recruitment.Embedded.Blobs;

/// <summary>A function with a blob trigger, as the dispatcher of blob events sees it.</summary>
internal interface IBlobTriggerHandler
{
    /// <summary>Container and name pattern, such as <c>cvs/{procedureId}/{candidateId}/{name}</c>.</summary>
    string Path { get; }

    /// <summary>Runs the function for a blob that matches <see cref="Path"/>; throws what the function throws.</summary>
    Task HandleAsync(string containerName, string blobName, CancellationToken ct);
}
