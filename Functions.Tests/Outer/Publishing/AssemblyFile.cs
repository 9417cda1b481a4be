using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Recruitment.Tests.Publishing;

/// <summary>Looks into an assembly without loading it.</summary>
internal sealed class AssemblyFile(string path) : IDisposable
{
    private readonly PEReader _file = new(File.OpenRead(path));

    private MetadataReader Metadata => _file.GetMetadataReader();

    public IEnumerable<string> References =>
        Metadata.AssemblyReferences.Select(reference =>
            Metadata.GetString(Metadata.GetAssemblyReference(reference).Name)
        );

    public bool Has(string fullName) => Find(fullName) is not null;

    /// <summary>The names of the properties that the type declares.</summary>
    public IReadOnlySet<string> PropertiesOf(string fullName) =>
        Find(fullName) is { } type
            ? type.GetProperties()
                .Select(property => Metadata.GetString(Metadata.GetPropertyDefinition(property).Name))
                .ToHashSet(StringComparer.OrdinalIgnoreCase)
            : throw new ArgumentException($"{path} has no {fullName}.", nameof(fullName));

    public void Dispose() => _file.Dispose();

    private TypeDefinition? Find(string fullName) =>
        Metadata
            .TypeDefinitions.Select(Metadata.GetTypeDefinition)
            .Where(type => $"{Metadata.GetString(type.Namespace)}.{Metadata.GetString(type.Name)}" == fullName)
            .Cast<TypeDefinition?>()
            .FirstOrDefault();
}
