using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;
using Recruitment.Embedded.Blobs.Triggers;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Create, read, change and delete a container.</summary>
internal sealed class ContainerOperations(BlobEnvironment environment)
{
    public async Task<BlobResponse> CreateAsync(BlobRequest request)
    {
        var row = NewVersion(request.Container, BlobMetadata.From(request));
        var isNew = await environment.Store.WriteAsync(connection =>
        {
            var absent = !ContainerTable.Exists(connection, row.Name);
            if (absent)
            {
                ContainerTable.Save(connection, row);
            }

            return absent;
        });
        return isNew ? Versioned(201, row) : BlobResponse.Of(BlobFault.ContainerAlreadyExists, request);
    }

    public BlobResponse Read(BlobRequest request)
    {
        var row = environment.Store.Read(connection => ContainerTable.Find(connection, request.Container));
        return row is null
            ? BlobResponse.Of(BlobFault.ContainerNotFound, request)
            : Versioned(200, row)
                .WithMetadata(row.Metadata)
                .With("x-ms-lease-status", "unlocked")
                .With("x-ms-lease-state", "available")
                .With("x-ms-has-immutability-policy", "false")
                .With("x-ms-has-legal-hold", "false");
    }

    /// <summary>The access policy, of which there is none: every container is private.</summary>
    public BlobResponse ReadAccess(BlobRequest request)
    {
        var row = environment.Store.Read(connection => ContainerTable.Find(connection, request.Container));
        if (row is null)
        {
            return BlobResponse.Of(BlobFault.ContainerNotFound, request);
        }

        return BlobResponse
            .Xml(200, writer => writer.WriteElementString("SignedIdentifiers", ""))
            .With("ETag", ETags.Quoted(row.Version))
            .With("Last-Modified", row.Modified.ToString("R"));
    }

    public async Task<BlobResponse> SetMetadataAsync(BlobRequest request)
    {
        var row = NewVersion(request.Container, BlobMetadata.From(request));
        var conditions = Conditions.From(request);
        var fault = await environment.Store.WriteAsync(connection =>
        {
            if (ContainerTable.Find(connection, row.Name) is not { } old)
            {
                return BlobFault.ContainerNotFound;
            }

            if (!conditions.AllowChangeSince(old.Modified))
            {
                return BlobFault.ConditionNotMet;
            }

            ContainerTable.Save(connection, row);
            return null;
        });
        return fault is null ? Versioned(200, row) : BlobResponse.Of(fault, request);
    }

    public async Task<BlobResponse> DeleteAsync(BlobRequest request)
    {
        var conditions = Conditions.From(request);
        var fault = await environment.Store.WriteAsync(connection =>
        {
            if (ContainerTable.Find(connection, request.Container) is not { } old)
            {
                return BlobFault.ContainerNotFound;
            }

            if (!conditions.AllowChangeSince(old.Modified))
            {
                return BlobFault.ConditionNotMet;
            }

            ContainerTable.Delete(connection, request.Container);
            BlobTriggerTable.DropPoison(connection, request.Container);
            return null;
        });
        environment.Maintenance.NoteErasure();
        return fault is null ? new BlobResponse(202) : BlobResponse.Of(fault, request);
    }

    private ContainerRow NewVersion(string name, string metadata) =>
        new(name, ETags.NewVersion(), environment.Clock.GetUtcNow(), metadata);

    private static BlobResponse Versioned(int status, ContainerRow row) =>
        new BlobResponse(status)
            .With("ETag", ETags.Quoted(row.Version))
            .With("Last-Modified", row.Modified.ToString("R"));
}
