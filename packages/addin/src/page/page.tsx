import { createRoot } from "react-dom/client";
import { spawnFileWorker } from "../host/file/spawnFileWorker.ts";
import { createFiles } from "./files.ts";
import { PageApp } from "./PageApp.tsx";

const element = document.getElementById("page");
if (element) createRoot(element).render(<PageApp files={createFiles(spawnFileWorker)} />);
