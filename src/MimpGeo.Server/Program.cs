MimpGeo.Import.Compile.GeodataBuild.Run(args[0], args[1], new Progress<string>(Console.WriteLine));
return 0;
