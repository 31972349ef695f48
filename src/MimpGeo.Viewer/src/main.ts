import { catalogue as loadCatalogue } from "./api";
import { messagesFor } from "./messages";
import { readAddress } from "./address";
import { showFailure } from "./result";
import { startViewer } from "./viewer";

async function start(): Promise<void> {
  try {
    startViewer(await loadCatalogue());
  } catch (error) {
    showFailure(error, messagesFor(readAddress().language), () => location.reload());
    throw error;
  }
}

void start();
